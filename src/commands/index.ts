/** What the ribbon and the menu on cells can do, and how the pane hears of it. */
export { commands, register, type ActionId, type PaneDoor } from './commands';
export { onOpenPage, openPage, pageChannel, type CommandPage, type PageRequest } from './door';
