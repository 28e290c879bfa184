package city.okno.notice.budget;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Role;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What admins see and say of departments' SMS, for scripts.
@Component
class BudgetActions implements Actions {

    private final BudgetRepository budgets;
    private final Words words;
    private final Audit audit;
    private final ZoneId zone;

    BudgetActions(BudgetRepository budgets, Words words, Audit audit, OknoSettings okno) {
        this.budgets = budgets;
        this.words = words;
        this.audit = audit;
        this.zone = okno.zone();
    }

    record Ask() {}

    /// @param segments a month; null: as many as it needs
    record Allow(String department, @Nullable Long segments) {}

    record Of(String department) {}

    /// How a department stands this month.
    sealed interface Standing {
        /// @param allowed -1: as many as it needs
        record Known(int allowed, int reserved, int spent) implements Standing {}

        record NotAdmin() implements Standing {}
    }

    /// What became of the wish to allow so much.
    sealed interface Allowing {
        record Allowed() implements Allowing {}

        record NotAdmin() implements Allowing {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("budget.departments", Ask.class, (_, caller) -> departments(caller));
        registry.on("budget.standing", Of.class, Standing.class, this::standing);
        registry.on("budget.allow", Allow.class, Allowing.class, this::allow);
    }

    private List<Choice> departments(Caller caller) {
        return caller.has(Role.ADMIN)
                ? budgets.all(month(caller)).stream().map(it -> choice(it, caller)).toList()
                : List.of();
    }

    private Choice choice(Budget budget, Caller caller) {
        var arguments =
                Map.of(
                        "department", budget.department(),
                        "used", budget.reserved() + budget.spent(),
                        "allowed", allowed(budget));
        return new Choice(
                budget.department(), words.text("budget.row", caller.language(), arguments).text());
    }

    private Standing standing(Of of, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new Standing.NotAdmin();
        }
        return budgets.all(month(caller)).stream()
                .filter(it -> it.department().equals(of.department()))
                .findFirst()
                .map(it -> new Standing.Known(allowed(it), it.reserved(), it.spent()))
                .orElseGet(() -> new Standing.Known(-1, 0, 0));
    }

    private static int allowed(Budget budget) {
        return budget.allowed() == null ? -1 : budget.allowed();
    }

    private Allowing allow(Allow with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new Allowing.NotAdmin();
        }
        var segments = with.segments() == null ? null : Math.toIntExact(with.segments());
        budgets.allow(with.department(), segments, month(caller));
        audit.record(
                new Actor.Person(caller.party(), Role.ADMIN),
                "budget.allowed",
                new Subject("department", with.department()),
                segments == null ? null : segments + " segments",
                caller.now());
        return new Allowing.Allowed();
    }

    private YearMonth month(Caller caller) {
        return YearMonth.from(caller.now().atZone(zone));
    }
}
