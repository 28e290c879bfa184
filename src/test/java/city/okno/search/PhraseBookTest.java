package city.okno.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseBookTest {
    private static final PhraseBook<String> BOOK = SomePhrases.book();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # in any form
                    ideas.submit | предложить идею
                    ideas.submit | Предложу идею!
                    ideas.submit | хочу предложить идею
                    ideas.submit | как предложить идею?
                    ideas.submit | предложение идеи
                    ideas.submit | Здравствуйте! Хочу предложить идею: сделать пандус у входа в центр на Ленина, с коляской не подняться
                    ideas.submit | можно я предложу вам одну идею
                    ideas.submit | у меня идея
                    ideas.submit | есть новая идея для вас
                    ideas.mine | где мои идеи
                    ideas.mine | покажи мои идеи пожалуйста
                    ideas.mine | моя идея
                    ideas.top | лучшая идея
                    ideas.top | покажите рейтинг идей
                    ideas.find | найти идеи
                    ideas.find | поиск по идеям
                    ideas.vote | хочу голосовать
                    ideas.vote | как проголосовать?
                    ideas.vote | голосую за идею
                    ideas.vote | Где голосование
                    campaign.apply | как подать заявку на участие
                    campaign.apply | хочу стать участником проекта
                    campaign.apply | подаю заявку
                    campaign.apply | Хотим участвовать в вашем проекте
                    appointment.book | записаться
                    appointment.book | запишите меня на приём
                    appointment.book | хочу записаться на прием в МФЦ
                    appointment.book | нужна запись в центр госуслуг
                    appointment.cancel | отмените мою запись
                    appointment.cancel | отмена записи
                    appointment.cancel | Как мне отменить запись на завтра?
                    documents.mine | готовы ли мои документы
                    documents.mine | готов ли мой паспорт и документы
                    documents.mine | статусы документов
                    documents.mine | документ готов?
                    centre.hours | какие у вас часы работы
                    centre.hours | до скольки работает центр сегодня
                    data.mine | удалите мои данные
                    language | смените язык на английский
                    operator | позовите оператора
                    operator | дайте поговорить с живым человеком
                    notices.stop | не хочу получать уведомления
                    notices.stop | отключите уведомления
                    help | помощь
                    help | Что ты умеешь?
                    # with a typing error
                    ideas.submit | хачу предложить идею
                    ideas.submit | предложыть идею
                    ideas.submit | предлжить идею
                    ideas.submit | предложиь идею
                    ideas.vote | прогласовать
                    ideas.vote | галосование
                    ideas.vote | голосвать
                    campaign.apply | подать завку
                    campaign.apply | учавствовать в проекте
                    appointment.book | записатся на прием
                    appointment.book | зописаться
                    documents.mine | мои докумнты
                    documents.mine | статус докумета
                    centre.hours | чясы работы
                    operator | оператар
                    notices.stop | отключить уведамления
                    help | помощ
                    # in the wrong keyboard layout
                    ideas.submit | ghtlkj;bnm bltj
                    ideas.submit | [jxe ghtlkj;bnm bltj
                    ideas.submit | GHTLKJ;BNM BLT>
                    ideas.submit | ghtlkj;bnm идею
                    ideas.mine | vjb bltb
                    ideas.vote | ujkjcjdfnm
                    appointment.book | pfgbcfnmcz yf ghb`v
                    documents.mine | vjb ljrevtyns
                    help | gjvjom
                    ideas.vote | мщеу
                    help | рудз
                    ideas.mine | ьн швуфы
                    # in Latin letters
                    ideas.submit | predlozhit ideyu
                    ideas.submit | predlozhit' ideju
                    ideas.submit | hochu predlojit ideu
                    ideas.submit | xochu predlozhit ideiu
                    ideas.mine | moi idei
                    ideas.vote | progolosovat
                    campaign.apply | podat zayavku
                    campaign.apply | podat' zajavku
                    campaign.apply | podat zaiavku
                    campaign.apply | stat uchastnikom
                    appointment.book | zapisatsya na priem
                    appointment.book | zapisat'sja na prijom
                    documents.mine | moi dokumenti
                    documents.mine | moi dokumenty
                    centre.hours | chasy raboty
                    notices.stop | otklyuchit uvedomleniya
                    help | pomosch
                    help | pomoshch
                    operator | pozvat operatora
                    # in English
                    ideas.submit | I want to submit an idea
                    ideas.submit | suggesting ideas
                    ideas.submit | can I sugest an idea?
                    ideas.mine | show me my ideas
                    ideas.top | top idea
                    ideas.vote | how do I vote?
                    ideas.vote | voting
                    campaign.apply | I would like to take part
                    appointment.book | book appointment
                    appointment.cancel | please cancel the appointment
                    documents.mine | is my document ready yet?
                    centre.hours | what are your opening hours
                    language | change the language
                    operator | talk to human
                    notices.stop | stop the notifications
                    help | help me please
                    """)
    void findsWhatIsMeant(String target, String text) {
        assertThat(BOOK.find(text))
                .isInstanceOfSatisfying(
                        PhraseMatch.Found.class,
                        found -> assertThat(found.target()).isEqualTo(target));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?!",
                "👍",
                "12345",
                "Сегодня хорошая погода",
                "Завтра будет дождь со снегом",
                "Вчера я был в магазине и купил хлеб",
                "Спасибо большое, до свидания",
                "добрый день",
                "ладно",
                "не знаю",
                "потом",
                "Мне очень понравилось, спасибо сотрудникам",
                "Очередь сегодня ужасная, стоял два часа",
                "Почему так долго делают паспорт",
                "Где купить билет на метро",
                "Сколько стоит проезд в автобусе",
                "Курс доллара на сегодня",
                "Расскажи анекдот",
                "Кто победил в футболе",
                "Мой кот любит молоко",
                "Собака съела мой учебник",
                "Какой сегодня день недели",
                "Потерял ключи от квартиры",
                "Идеальный день для прогулки",
                "Колос пшеницы в поле",
                "Голос у певицы замечательный",
                "Не хочу предлагать идею",
                "я не буду голосовать",
                "Новый год скоро",
                "Работа не волк",
                "Дом, в котором я живу, старый",
                "Мой начальник решил предложить сотрудникам новую идею украсить дом к празднику",
                "Документальный фильм вчера показывали по телевизору интересный",
                "Он записал песню и выложил в интернет",
                "В центре города открыли новый большой фонтан",
                "asdfgh",
                "qwerty",
                "lol",
                "ок",
                "The weather is nice today",
                "Where can I buy milk",
                "What time is it in London",
                "I lost my keys yesterday",
                "My cat likes fish",
                "The devil is in the detail",
                "kak dela",
                "privet kak pogoda",
                "ya poshel v magazin za hlebom",
                "rfr ltkf",
                "ghbdtn rfr gjujlf",
                "http://example.com/vote?id=5&x=1",
                "+7 900 123-45-67",
            })
    void findsNothingInWhatIsAboutSomethingElse(String text) {
        assertThat(BOOK.find(text)).isEqualTo(new PhraseMatch.Nothing<String>());
    }

    @Test
    void offersSeveralWhenOneWordCouldMeanThem() {
        assertThat(BOOK.find("идея"))
                .isEqualTo(
                        new PhraseMatch.Several<>(
                                List.of(
                                        "ideas.mine",
                                        "ideas.submit",
                                        "ideas.top",
                                        "ideas.find",
                                        "ideas.vote")));
    }

    @Test
    void givesThePhraseItselfAScoreOfOne() {
        for (Phrase<String> phrase : SomePhrases.catalogue()) {
            assertThat(BOOK.find(phrase.text().toUpperCase(Locale.ROOT)))
                    .isEqualTo(new PhraseMatch.Found<>(phrase.target(), 1.0));
        }
    }

    @Test
    void refusesAPhraseWithoutAWord() {
        assertThatThrownBy(() -> PhraseBook.of(List.of(new Phrase<>("!", "x"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsAPhraseWithOneErrorInsideItsLongestWord() {
        Random random = new Random(11);
        int found = 0;
        int tried = 0;
        for (int round = 0; round < 20; round++) {
            for (Phrase<String> phrase : SomePhrases.catalogue()) {
                String wrong = TypingErrors.oneInTheLongestWord(random, phrase.text());
                tried++;
                if (BOOK.find(wrong) instanceof PhraseMatch.Found<String>(var target, _)
                        && target.equals(phrase.target())) {
                    found++;
                }
            }
        }
        assertThat((double) found / tried).isGreaterThan(0.95);
    }

    @Test
    void findsEveryRussianPhraseTypedInTheWrongLayout() {
        for (Phrase<String> phrase : SomePhrases.catalogue()) {
            String typed =
                    phrase.text().codePoints().anyMatch(Alphabet::isCyrillic)
                            ? KeyboardLayout.toEnglish(phrase.text())
                            : KeyboardLayout.toRussian(phrase.text());
            assertThat(BOOK.find(typed)).isEqualTo(new PhraseMatch.Found<>(phrase.target(), 0.97));
        }
    }

    @Test
    void survivesAnyText() {
        Random random = new Random(12);
        for (int i = 0; i < 300; i++) {
            assertThat(BOOK.find(RandomTexts.anything(random, 700))).isNotNull();
        }
    }
}
