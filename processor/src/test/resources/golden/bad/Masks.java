package golden;

import static dev.condyle.Weight.CLASSES;

import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Layout;
import dev.condyle.Weight;
import dev.condyle.layer.Conv1d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Embedding;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.layer.Gru;
import dev.condyle.layer.Lstm;
import dev.condyle.layer.MaxPool1d;
import dev.condyle.layer.Permute;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;

class Masks {
    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Flattened {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words;
        @Flatten Layer flat; // CONDYLE-415 "@Flatten"
    }

    /** The loss of a mask is reported once. */
    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Convolved {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words;
        @Dense(5) Layer dense;
        @Conv1d(filters = 3, kernel = 2) Layer conv; // CONDYLE-415 "@Conv1d"
        @MaxPool1d(2) Layer window;
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class PooledInWindows {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words;
        @Gru(units = 5, returnSequences = true) Layer gru;
        @MaxPool1d(2) Layer window; // CONDYLE-415 "@MaxPool1d"
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class Permuted {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words;
        @Permute({2, 1}) Layer turned; // CONDYLE-415 "@Permute"
        @Lstm(4) Layer lstm;
    }

    /** The layers pass the mask on, but a method does not receive it. */
    @Backbone(input = int[].class, shape = 9)
    static class Unused {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words; // CONDYLE-310 "true" / "maskZero"
        @Dense(5) Layer dense;

        @Head(classes = 3)
        static NDArray logits(NDArray features, @Weight({5, CLASSES}) NDArray kernel) {
            return features.mean(new int[] {1}).matMul(kernel);
        }
    }

    /** Pooling would use the mask, so there is no warning. */
    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3) // CONDYLE-507 "@Head"
    static class NotPooled {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words;
    }

    /** The head loses the mask, but the unit has used it. */
    @Backbone
    static class Encoded {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words;
        @Lstm(units = 5, returnSequences = true) Layer lstm;
    }

    @Backbone(input = int[].class, shape = 9)
    static class UsedInAUnit {
        @Use(Encoded.class) Layer encoded;

        @Head(classes = 3) // CONDYLE-415 "@Head"
        static NDArray logits(NDArray features, @Weight({5, CLASSES}) NDArray kernel) {
            return features.mean(new int[] {1}).matMul(kernel);
        }
    }

    @Backbone(input = int[].class, shape = 9)
    static class LostByTheHead {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words;
        @Lstm(units = 5, returnSequences = true) Layer lstm;

        @Head(classes = 3) // CONDYLE-415 "@Head"
        static NDArray logits(NDArray features, @Weight({5, CLASSES}) NDArray kernel) {
            return features.mean(new int[] {1}).matMul(kernel);
        }
    }

    @Backbone(layout = Layout.SEQUENCE)
    static class Filters {
        @Gru(units = 5, returnSequences = true) Layer gru;
        @Conv1d(filters = 3, kernel = 2) Layer conv;
    }

    @Backbone(layout = Layout.SIGNAL)
    static class Signals {
        @Dense(4) Layer dense;
    }

    @Backbone
    static class Residual {
        @Dense(4) Layer dense;

        @Forward NDArray add(NDArray x) {
            return x.add(dense.apply(x));
        }
    }

    /** A unit can pass its mask on, so there is no warning. */
    @Backbone
    static class Words {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words;
        @Dense(4) Layer dense;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class LostInAUnit {
        @Use(Words.class) Layer words;
        @Use(Filters.class) Layer filters; // CONDYLE-415 "@Use"
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class LostByAForwardPass {
        @Use(Words.class) Layer words;
        @Use(Residual.class) Layer residual; // CONDYLE-415 "@Use"
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class LostByASignal {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words;
        @Use(Signals.class) Layer signals; // CONDYLE-415 "@Use"
        @Lstm(4) Layer lstm;
    }

    @Backbone(input = int[].class, shape = 9)
    static class UnusedOfAUnit {
        @Use(Words.class) Layer words; // CONDYLE-310 ".class" / "Words"

        @Head(classes = 3)
        static NDArray logits(NDArray features, @Weight({4, CLASSES}) NDArray kernel) {
            return features.mean(new int[] {1}).matMul(kernel);
        }
    }

    @Backbone(input = int[].class, shape = 9)
    @Head(classes = 3)
    static class InAForwardPass {
        @Embedding(vocabulary = 9, dimension = 4, maskZero = true) Layer words; // CONDYLE-416 "true" / "maskZero"
        @Lstm(4) Layer lstm;

        @Forward NDArray features(NDArray ids) {
            return lstm.apply(words.apply(ids));
        }
    }
}
