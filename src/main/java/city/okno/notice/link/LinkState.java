package city.okno.notice.link;

import city.okno.notice.Category;
import city.okno.notice.Habits.Night;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that the page shows.
///
/// @param lastDigits of the number
/// @param told the latest first
/// @param unwanted categories that were stopped
/// @param stopped whether nothing comes to the number at all
/// @param night when not to be disturbed; null: as everybody
record LinkState(
        String lastDigits,
        List<ToldRepository.Told> told,
        Set<Category> unwanted,
        boolean stopped,
        @Nullable Night night) {

    LinkState {
        told = List.copyOf(told);
        unwanted = Set.copyOf(unwanted);
    }
}
