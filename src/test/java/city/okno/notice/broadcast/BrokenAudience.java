package city.okno.notice.broadcast;

import city.okno.notice.Audience;
import city.okno.script.PartyId;
import java.util.List;
import java.util.Optional;

/// An audience of nobody that throws when it is read, unless it was mended.
final class BrokenAudience implements Audience {

    private boolean mended;

    void mend() {
        mended = true;
    }

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public Optional<String> title(String argument) {
        return Optional.of("");
    }

    @Override
    public long count(String argument) {
        return page(argument, START, 1).size();
    }

    @Override
    public List<PartyId> page(String argument, PartyId after, int limit) {
        if (!mended) {
            throw new IllegalStateException("this audience is broken");
        }
        return List.of();
    }

    @Override
    public boolean includes(String argument, PartyId person) {
        return false;
    }
}
