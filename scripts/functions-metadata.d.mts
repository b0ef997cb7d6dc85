export interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: 'matrix';
  readonly optional?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly options?: Readonly<Record<string, boolean>>;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality?: 'matrix' };
}

export interface MetadataFile {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export interface Described extends FunctionMetadata {
  readonly returns: string;
  readonly remarks: string;
}

export interface Page {
  readonly id: string;
  readonly examples: readonly string[];
  readonly en: Described;
  readonly zh: Described;
}

export function functionsMetadata(base?: string): Promise<{
  readonly files: Readonly<Record<'functions.json' | 'functions.zh-CN.json', MetadataFile>>;
  readonly pages: readonly Page[];
}>;
