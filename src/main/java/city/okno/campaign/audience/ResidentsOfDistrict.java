package city.okno.campaign.audience;

import city.okno.notice.Audience;
import city.okno.script.PartyId;
import city.okno.search.NormalForm;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who said in a questionnaire to live in this district of the city. The argument is its name,
/// however it is spelt.
@Component
class ResidentsOfDistrict implements Audience {

    private final AudienceRepository people;

    ResidentsOfDistrict(AudienceRepository people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "district";
    }

    @Override
    public Optional<String> title(String argument) {
        return spellings(argument).stream().findFirst();
    }

    @Override
    public long count(String argument) {
        var spellings = spellings(argument);
        return spellings.isEmpty() ? 0 : people.inDistrict(spellings);
    }

    @Override
    public List<PartyId> page(String argument, PartyId after, int limit) {
        var spellings = spellings(argument);
        return spellings.isEmpty() ? List.of() : people.inDistrict(spellings, after, limit);
    }

    @Override
    public boolean includes(String argument, PartyId person) {
        var wanted = NormalForm.of(argument);
        return people.districts(person).stream().map(NormalForm::of).anyMatch(wanted::equals);
    }

    /// As people wrote it, the most usual first.
    private List<String> spellings(String argument) {
        var wanted = NormalForm.of(argument);
        return people.districts().stream()
                .filter(district -> NormalForm.of(district).equals(wanted))
                .toList();
    }
}
