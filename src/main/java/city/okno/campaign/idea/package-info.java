/// Ideas from submission to publication, and how one is found among thousands.
@NullMarked
package city.okno.campaign.idea;

import org.jspecify.annotations.NullMarked;
