/** The audit of a submitted workbook, for the bank and the official who receive it. */
export { auditWorkbook } from './audit';
export { auditFile, type Audited } from './rebuild';
export type { AuditFinding, AuditKind, AuditReport, Rebuilt, Severity, Trust } from './report';
