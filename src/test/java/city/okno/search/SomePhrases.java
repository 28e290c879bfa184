package city.okno.search;

import java.util.List;

/// A catalogue like the one that the bot's words files make.
final class SomePhrases {
    private static final String CATALOGUE =
            """
            ideas.submit | предложить идею
            ideas.submit | у меня есть идея
            ideas.submit | новая идея
            ideas.submit | submit an idea
            ideas.submit | suggest an idea
            ideas.mine   | мои идеи
            ideas.mine   | my ideas
            ideas.top    | лучшие идеи
            ideas.top    | рейтинг идей
            ideas.top    | top ideas
            ideas.find   | найти идею
            ideas.find   | поиск идей
            ideas.find   | find an idea
            ideas.vote   | голосовать
            ideas.vote   | проголосовать за идею
            ideas.vote   | голосование
            ideas.vote   | проголосовать
            ideas.vote   | vote
            campaign.apply | участвовать в проекте
            campaign.apply | подать заявку
            campaign.apply | стать участником
            campaign.apply | take part
            campaign.apply | apply for the project
            appointment.book | записаться на приём
            appointment.book | записаться
            appointment.book | запись в центр
            appointment.book | book an appointment
            appointment.cancel | отменить запись
            appointment.cancel | cancel my appointment
            documents.mine | мои документы
            documents.mine | готов ли документ
            documents.mine | статус документа
            documents.mine | is my document ready
            documents.mine | my documents
            centre.hours | часы работы
            centre.hours | до скольки работает центр
            centre.hours | opening hours
            data.mine | мои данные
            data.mine | удалить мои данные
            data.mine | my data
            language | сменить язык
            language | change language
            operator | позвать оператора
            operator | оператор
            operator | поговорить с человеком
            operator | talk to a human
            notices.stop | отключить уведомления
            notices.stop | не хочу получать уведомления
            notices.stop | stop notifications
            help | помощь
            help | что ты умеешь
            help | help
            """;

    private SomePhrases() {}

    static PhraseBook<String> book() {
        return PhraseBook.of(catalogue());
    }

    static List<Phrase<String>> catalogue() {
        return CATALOGUE
                .lines()
                .map(line -> line.split("\\|"))
                .map(parts -> new Phrase<>(parts[1].strip(), parts[0].strip()))
                .toList();
    }
}
