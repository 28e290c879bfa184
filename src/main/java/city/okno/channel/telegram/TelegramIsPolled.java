package city.okno.channel.telegram;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether Telegram is on and we ask it.
final class TelegramIsPolled implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new TelegramIsOn().matches(context, metadata)
                && !new TelegramIsCalled().matches(context, metadata);
    }
}
