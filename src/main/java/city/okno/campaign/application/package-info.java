/// The calendar of campaigns, who takes part in them, and how they open.
@NullMarked
package city.okno.campaign.application;

import org.jspecify.annotations.NullMarked;
