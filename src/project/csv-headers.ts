import type { Household } from './project';
import { plain } from './read/number';

/** The names a household list gives its columns; the first two are the ones we write: Chinese, then English. */
const NAMES: Record<keyof Household, readonly [zh: string, en: string, ...others: string[]]> = {
  id: ['户号', 'id', '编号', '户编号', '房屋编号', '协议编号', 'household', 'household id'],
  tenure: ['产权', 'tenure', '产权性质', '权属'],
  use: ['用途', 'use', '性质', '房屋性质', '房屋用途'],
  areaM2: ['建筑面积', 'areaM2', '面积', '房屋面积', '原建筑面积', 'area', 'area m2'],
  price: ['评估单价', 'price', '价格', '单价', '评估价', '评估价格', 'assessed price'],
  route: ['安置方式', 'route', '方式', '补偿方式'],
  agreementMonth: [
    '签约月份',
    'agreementMonth',
    '协议',
    '协议月份',
    '签约',
    '签约时间',
    '签约日期',
    '协议日期',
    'agreement',
    'agreement month',
  ],
  count: ['户数', 'count', '数量', 'households'],
  topUp: ['增购', 'topUp', '是否增购', 'top up'],
  decoration: ['装修', 'decoration', '装修评估', '装修补偿', '装修评估价', '旧房装修'],
  newDecoration: ['新房装修', 'newDecoration', 'new decoration'],
  moveOutMonth: ['搬迁月份', 'moveOutMonth', '腾空月份', '搬迁', '腾空', 'move out', 'move out month'],
  redemptionMonth: ['兑付月份', 'redemptionMonth', '房票兑付月份', '兑付', 'redemption', 'redemption month'],
  assignedAreaM2: ['分配户型面积', 'assignedAreaM2', '分配面积', '安置户型', 'assigned area'],
};

/** Columns that real lists carry and the model has no use for. They are passed over by name, so that a misspelt column is not. */
const PASSED_OVER = ['序号', '姓名', '户主', '产权人', '被征收人', '联系电话', '电话', '手机', '身份证号', '身份证', '地址', '坐落', '备注', 'no', 'name', 'owner', 'phone', 'address', 'remark', 'remarks', 'note', 'notes']; // prettier-ignore

/** 建筑面积（㎡） and 建筑面积 are one name; so are Area_M2 and areaM2. */
const key = (header: string): string =>
  plain(header)
    .replace(/\([^)]*\)\s*$/, '')
    .toLowerCase()
    .replace(/[\s_-]/g, '');

const FIELDS = new Map(
  Object.entries(NAMES).flatMap(([field, names]) =>
    names.map((name) => [key(name), field as keyof Household] as const),
  ),
);
const IGNORED = new Set(PASSED_OVER.map(key));

export const allHeaders = (): string[] => Object.values(NAMES).flatMap(([zh, en]) => [zh, en]);
export const headerNames = (field: keyof Household): { zh: string; en: string } => ({
  zh: NAMES[field][0],
  en: NAMES[field][1],
});

/** The field a column is for; 'passedOver' for a column without meaning here; undefined for an unknown one. */
export function fieldOfHeader(header: string): keyof Household | 'passedOver' | undefined {
  const name = key(header);
  if (name === '' || IGNORED.has(name)) return 'passedOver';
  return FIELDS.get(name);
}
