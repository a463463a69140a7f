import { Station } from '../station.js';

await new Station(location.pathname.split('/').pop()).open();
