import { whoAmI } from '../shell.js';

await whoAmI();
