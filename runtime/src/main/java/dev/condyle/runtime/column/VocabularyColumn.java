package dev.condyle.runtime.column;

import com.google.gson.JsonObject;

/**
 * A category by a vocabulary that is given or learned.
 *
 * @param <V> the vocabulary
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

    /** Makes this column learn together with another one, as columns of one table have to. */
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
