import { dates } from './dates';
import { shell } from './shell';
import { signin } from './signin';

/** The words of the first page; those of later pages come with them. */
export const ja = { shell, signin, dates };
