package city.okno.notice.budget;

import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.Notices;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells admins, once, that a department can send no more SMS this month.
@Component
class BudgetNews {

    private static final Logger log = LoggerFactory.getLogger(BudgetNews.class);
    private static final Duration WORTH = Duration.ofDays(3);

    private final Notices notices;
    private final Residents residents;

    BudgetNews(Notices notices, Residents residents) {
        this.notices = notices;
        this.residents = residents;
    }

    @EventListener
    void on(BudgetUsedUp event) {
        log.warn(
                "No SMS are left for {} in {}: its notices go by chats alone",
                event.department(),
                event.month());
        residents
                .holding(Role.ADMIN)
                .forEach(admin -> notices.tell(notice(event, admin), event.at()));
    }

    private static Notice notice(BudgetUsedUp event, PartyId admin) {
        return new Notice(
                new Recipient.ToParty(admin),
                Category.DUTY,
                "budget",
                "%d %s %s".formatted(admin.value(), event.at(), event.department()),
                "budget.used_up",
                Map.of("department", event.department()),
                List.of(new Notice.Button("budget.open", "budget.all", Map.of())),
                event.at().plus(WORTH),
                null);
    }
}
