/// Whom campaigns know, for those who have something to tell or to ask: participants, residents of
/// a district, voters of an idea.
@NullMarked
package city.okno.campaign.audience;

import org.jspecify.annotations.NullMarked;
