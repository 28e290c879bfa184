package city.okno.poll.asking;

import city.okno.poll.PollDraft;
import city.okno.poll.PollId;
import city.okno.script.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The question of a poll, at place 0, and what can be chosen, from place 1 on.
@Repository
class PollTextRepository {

    /// 50 polls of ten options in two languages are far fewer.
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    PollTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Text(long poll, int place, String language, String words) {}

    void put(PollId poll, PollDraft draft) {
        jdbc.sql("delete from poll_text where poll = :poll").param("poll", poll.value()).update();
        insert(poll, 0, draft.question());
        var wordings = FormRow.wordings(draft.form());
        for (int i = 0; i < wordings.size(); i++) {
            insert(poll, i + 1, wordings.get(i));
        }
    }

    private void insert(PollId poll, int place, Wording wording) {
        int position = 0;
        for (var text : wording.texts().entrySet()) {
            jdbc.sql(
                            """
                            insert into poll_text (poll, place, position, language, words)
                            values (:poll, :place, :position, :language, :words)
                            """)
                    .param("poll", poll.value())
                    .param("place", place)
                    .param("position", position++)
                    .param("language", text.getKey())
                    .param("words", text.getValue())
                    .update();
        }
    }

    /// By poll, in the order of places and of languages.
    Map<Long, List<Text>> of(List<Long> polls) {
        if (polls.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select poll, place, language, words from poll_text where poll in (:polls)
                        order by poll, place, position limit :most
                        """)
                .param("polls", polls)
                .param("most", MOST)
                .query((row, _) ->
                        new Text(
                                row.getLong("poll"),
                                row.getInt("place"),
                                row.getString("language"),
                                row.getString("words")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Text::poll));
    }

    static Wording wording(int place, List<Text> texts) {
        var byLanguage = new LinkedHashMap<String, String>();
        texts.stream()
                .filter(text -> text.place() == place)
                .forEach(text -> byLanguage.put(text.language(), text.words()));
        return new Wording(byLanguage);
    }
}
