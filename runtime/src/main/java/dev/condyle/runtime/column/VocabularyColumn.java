package dev.condyle.runtime.column;

import com.google.gson.JsonObject;

/**
 * Base class of the columns that encode a category of a given or learned vocabulary.
 *
 * @param <V> the type of the vocabulary
 */
abstract class VocabularyColumn<V extends Vocabulary> extends IndexColumn {

    private V vocabulary;

    VocabularyColumn(VocabularyBuilder<?> builder, V vocabulary) {
        super(builder);
        this.vocabulary = vocabulary;
        if (!vocabulary.learns()) {
            place(vocabulary.size());
        }
    }

    final V vocabulary() {
        return vocabulary;
    }

    /** Shares the vocabulary with another column that uses the same table. */
    final void join(VocabularyColumn<V> other) {
        vocabulary = other.vocabulary;
    }

    @Override
    final boolean learns() {
        return vocabulary.learns();
    }

    @Override
    final void finish() {
        vocabulary.finish();
        place(vocabulary.size());
    }

    @Override
    final String token(int index) {
        return vocabulary.name(index);
    }

    @Override
    final void save(JsonObject state) {
        if (learns()) {
            vocabulary.save(state);
        }
    }

    @Override
    final void restore(JsonObject state) {
        if (learns()) {
            vocabulary.restore(state);
            place(vocabulary.size());
        }
    }
}
