/// Who is who: accounts and the parties behind them, proved numbers, voters, consent, roles, and
/// what a person may see and have erased.
@NullMarked
package city.okno.resident.person;

import org.jspecify.annotations.NullMarked;
