/// Which card is shown to whom next.
@NullMarked
package city.okno.campaign.deck;

import org.jspecify.annotations.NullMarked;
