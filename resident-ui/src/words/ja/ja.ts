import { booking } from './booking';
import { dates } from './dates';
import { myPage } from './my-page';
import { person } from './person';
import { problems } from './problems';
import { shell } from './shell';
import { signin } from './signin';

export const ja = { shell, signin, person, myPage, booking, dates, problems };
