package city.okno.script.read;

import city.okno.script.yaml.Form;

/// The readers that the parts of one flow share.
record FlowParts(
        Form form,
        Places places,
        WordFinder words,
        ArgumentReader arguments,
        ConditionReader conditions,
        OptionsReader options,
        SaidReader said) {

    static FlowParts of(Form form, WordFinder words) {
        var places = new Places();
        var arguments = new ArgumentReader(form, places);
        var conditions = new ConditionReader(form, places);
        return new FlowParts(
                form,
                places,
                words,
                arguments,
                conditions,
                new OptionsReader(form, words, arguments),
                new SaidReader(form, words, arguments, conditions, places));
    }
}
