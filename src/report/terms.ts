import type { Label } from '../rows';

/** A term of the field, with its meaning; the words of docs/glossary.md. */
export interface Term {
  readonly term: Label;
  /** What all English forms of the word begin with, where they do not begin with the word itself: `facilit` of facilities. */
  readonly stem?: string;
  readonly meaning: Label;
}

const term = (zh: string, en: string, meaningZh: string, meaningEn: string): Term => ({
  term: { zh, en },
  meaning: { zh: meaningZh, en: meaningEn },
});

/** Terms that a reader outside the field may ask about, in the order of the glossary. */
export const TERMS: readonly Term[] = [
  term('建设期', 'construction', '前期、设计、施工、验收合计', 'preparation, design, building and acceptance together'),
  term('运营期', 'operation', '验收结束至测算期末', 'from the end of acceptance to the horizon'),
  term('全周期', 'whole life', '建设期与运营期合看，不能代替各期平衡', 'both periods together; shown beside the two, never instead of them'),
  term('缺口', 'short', '现金最低点低于零的数额', 'how far cash is below zero at its lowest'),
  term('最低点', 'lowest point', '现金最低的期次', 'the period in which cash is lowest'),
  term('已到位', 'received', '已进入账户的资金', 'money in the account'),
  term('已承诺', 'committed', '有合同或批文约束的资金', 'bound by contract or approval'),
  term('预期', 'expected', '既未到账也无约束的资金，不能使结论转为平衡', 'neither; never lifts a verdict to balanced'),
  term('改造更新类', 'renewal', '老旧小区重建或改造', 'old quarters rebuilt or refitted'),
  term('规划新建类', 'new build', '在没有老社区的土地上新建', 'on land without an old community'),
  term('征收补偿', 'relocation', '对原住户的补偿和安置', 'compensation and resettlement of the old households'),
  term('房票', 'voucher', '凭以购买其他住房的凭证', 'a voucher that buys a home elsewhere'),
  term('过渡', 'transition', '搬出至回迁之间', 'between moving out and return'),
  term('土地出让', 'land price', '土地使用权有偿出让', 'the price of the right to use land, paid in instalments'),
  term('留用', 'retain', '土地收益返还项目使用的部分', 'the part of land income that comes back to the project'),
  term('毛额口径', 'gross basis', '价款全额返还，土地成本在项目中列支', 'proceeds come back whole; land cost stands in the project'),
  term('净额口径', 'netted basis', '价款扣除土地成本后返还', 'proceeds come back net of land cost'),
  term('楼面价', 'floor price', '每平方米建筑面积的地价', 'land price per m² of floor area'),
  term('资本金', 'equity', '投资人投入、不须偿还的资金', 'money of the investors, not repaid'),
  term('补助', 'grant', '财政补助资金', 'money given by public budgets'),
  { ...term('融资', 'facility', '贷款、债券等须偿还的资金', 'loans and bonds, with their limits and terms'), stem: 'facilit' },
  term('宽限期', 'grace', '提款后不还本的时期', 'the time before repayment begins'),
  term('资本化利息', 'capitalised interest', '计入本金、以后偿还的利息', 'interest added to the debt and repaid with it'),
  term('还本付息', 'debt service', '利息与本金的支付', 'interest paid and principal repaid'),
  term('偿债备付率', 'DSCR', '可用于偿债现金 ÷ 到期还本付息，近十二个月', 'cash available for debt service ÷ debt service due, over twelve months'),
  term('贷款期覆盖率', 'LLCR', '贷款期内可用于偿债现金的现值 ÷ 贷款余额', 'present value of cash to the end of the loan ÷ debt'),
  term('利息备付率', 'ICR', '可用于偿债现金 ÷ 利息', 'cash available ÷ interest'),
  term('自给率', 'self-sufficiency', '运营收入（不含税）÷ 运营成本，逐年', 'operating income net of VAT ÷ operating cost, per year'),
  term('内部收益率', 'IRR', '使净现值为零的年折现率', 'the yearly rate at which net present value is zero'),
  term('物业经营用房', 'property-operating', '以租金贴补物业服务的用房', 'rooms whose rent pays for basic service'),
  term('入住率', 'occupancy', '已出租面积的比例', 'the share that is let'),
  term('收缴率', 'collection', '应收款中实际收到的比例', 'the share of what is charged that is collected'),
  term('去化', 'absorption', '可售面积售完所用的时间', 'the time in which what is for sale is sold'),
  term('REIT', 'REIT', '不动产投资信托基金，项目以之退出资产', 'a real-estate investment trust to which assets are sold'),
  term('或有负债', 'contingent', '担保等可能发生的负债', 'what guarantees may come to cost'),
  term('敏感性', 'sensitivity', '一个因素变动时指标的变动', 'what a figure does when one factor changes'),
  term('临界变动', 'break-even', '指标恰为零时因素的变动', 'the change at which a figure is exactly nothing'),
  term('情景', 'scenario', '一组有名称、有来源的输入改动', 'a named set of changed inputs, with its source'),
  term('政策参数', 'policy parameter', '有条款、有日期的政策数值', 'a figure set by a clause, with its date'),
]; // prettier-ignore
