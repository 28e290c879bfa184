/// Votes, complaints, and the word that two ideas are alike.
@NullMarked
package city.okno.campaign.voting;

import org.jspecify.annotations.NullMarked;
