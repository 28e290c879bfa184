package city.okno.channel.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether Telegram is on and calls us.
final class TelegramIsCalled implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new TelegramIsOn().matches(context, metadata)
                && context.getEnvironment()
                        .getProperty("okno.telegram.mode", "")
                        .strip()
                        .equalsIgnoreCase(TelegramMode.WEBHOOK.name());
    }
}
