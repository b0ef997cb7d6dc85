import { functions, register, type Runtime } from './index';

const { CustomFunctions: runtime } = globalThis as { readonly CustomFunctions?: Runtime };

// Outside Excel (a page opened in a browser) there is nobody to make the functions known to.
if (runtime !== undefined) register(runtime, functions);
