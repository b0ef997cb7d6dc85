export * from './construction';
export * from './operation';
export * from './overall';
