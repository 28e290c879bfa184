package city.okno.notice.telling;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param quietFrom what is not urgent waits from then on
/// @param quietUntil until then; equal to `quietFrom`: there are no quiet hours
/// @param keepBodies how long arguments, buttons and number stay after the end
/// @param keepRows how long the row stays after the end: so long the same key is not told twice
@ConfigurationProperties("okno.notices")
record NoticeSettings(
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("09:00") LocalTime quietUntil,
        @DefaultValue("7d") Duration keepBodies,
        @DefaultValue("400d") Duration keepRows) {}
