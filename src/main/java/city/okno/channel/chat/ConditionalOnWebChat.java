package city.okno.channel.chat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/// There unless `okno.web-chat.enabled` is false.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "okno.web-chat.enabled", matchIfMissing = true)
public @interface ConditionalOnWebChat {}
