package city.okno.channel.chat;

import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// SMS of the demo, and which conversation has named which number.
class PhonePanelRepository {

    /// Screens of a small phone that anybody will scroll.
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    PhonePanelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when this SMS is there already
    boolean insert(Phone phone, PhonePanel.Sms sms) {
        return jdbc.sql(
                                """
                                insert into phone_panel_sms (public_id, phone, text, at)
                                values (:id, :phone, :text, :at)
                                on conflict do nothing
                                """)
                        .param("id", sms.id())
                        .param("phone", phone.e164())
                        .param("text", sms.text())
                        .param("at", Utc.of(sms.at()))
                        .update()
                == 1;
    }

    /// The chat must have a line already.
    void insertNumber(ChatId chat, Phone phone) {
        jdbc.sql(
                        """
                        insert into phone_panel_number (chat, phone)
                        values (:chat, :phone)
                        on conflict do nothing
                        """)
                .param("chat", chat.value())
                .param("phone", phone.e164())
                .update();
    }

    List<ChatId> chatsNaming(Phone phone) {
        return jdbc.sql(
                        """
                        select chat from phone_panel_number
                        where phone = :phone
                        order by chat
                        limit 1000
                        """)
                .param("phone", phone.e164())
                .query((row, _) -> new ChatId(row.getString(1)))
                .list();
    }

    List<PhonePanel.Sms> shownTo(ChatId chat) {
        return jdbc.sql(
                        """
                        select s.public_id, s.phone, s.text, s.at
                        from phone_panel_sms s
                        join phone_panel_number n on n.phone = s.phone
                        where n.chat = :chat
                        order by s.id desc
                        limit :shown
                        """)
                .param("chat", chat.value())
                .param("shown", SHOWN)
                .query((row, _) ->
                        new PhonePanel.Sms(
                                row.getString("public_id"),
                                new Phone(row.getString("phone")).masked(),
                                row.getString("text"),
                                Utc.instant(row, "at")))
                .list()
                .reversed();
    }

    int deleteOlder(Instant before) {
        return jdbc.sql("delete from phone_panel_sms where at < :before")
                .param("before", Utc.of(before))
                .update();
    }

    void delete(ChatId chat) {
        jdbc.sql(
                        """
                        delete from phone_panel_sms where phone in
                        (select phone from phone_panel_number where chat = :chat)
                        """)
                .param("chat", chat.value())
                .update();
        jdbc.sql("delete from phone_panel_number where chat = :chat")
                .param("chat", chat.value())
                .update();
    }
}
