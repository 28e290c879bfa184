package city.okno.notice;

import city.okno.script.PartyId;
import java.util.List;
import java.util.Optional;

/// People who belong to something with a number: a campaign, an idea, a poll. The argument is that
/// number; under an argument that is none there is nobody.
public abstract class NumberedAudience implements Audience {

    protected abstract Optional<String> title(long number);

    protected abstract long count(long number);

    protected abstract List<PartyId> page(long number, PartyId after, int limit);

    protected abstract boolean includes(long number, PartyId person);

    @Override
    public final Optional<String> title(String argument) {
        return number(argument).flatMap(this::title);
    }

    @Override
    public final long count(String argument) {
        return number(argument).map(this::count).orElse(0L);
    }

    @Override
    public final List<PartyId> page(String argument, PartyId after, int limit) {
        return number(argument).map(number -> page(number, after, limit)).orElse(List.of());
    }

    @Override
    public final boolean includes(String argument, PartyId person) {
        return number(argument).filter(number -> includes(number, person)).isPresent();
    }

    private static Optional<Long> number(String argument) {
        return argument.matches("[1-9][0-9]{0,17}")
                ? Optional.of(Long.valueOf(argument))
                : Optional.empty();
    }
}
