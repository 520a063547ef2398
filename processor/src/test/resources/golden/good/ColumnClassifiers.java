package golden;

import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.feature.Bucketized;
import dev.condyle.feature.Categorical;
import dev.condyle.feature.Cross;
import dev.condyle.feature.Embedded;
import dev.condyle.feature.Features;
import dev.condyle.feature.Numeric;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

/** Records as inputs. */
interface ColumnClassifiers {
    enum Island {
        BISCOE,
        DREAM,
        TORGERSEN
    }

    enum Species {
        ADELIE,
        CHINSTRAP,
        GENTOO
    }

    @Features
    @Cross(of = {"island", "sex"}, bins = 16)
    record Penguin(
            @Numeric(normalize = true) Double billLength,
            @Numeric @Bucketized({3500, 4500}) Double bodyMass,
            Island island,
            @Categorical({"male", "female"}) String sex,
            @Categorical(hashed = 64) @Embedded(8) String observer) {}

    /** All widths are known, although statistics are learned. */
    @Backbone(input = Penguin.class)
    @Head(labels = Species.class)
    class PenguinClassifier {
        @Dense(units = 32, activation = RELU) Layer hidden;
    }

    @Features
    record Word(String text) {}

    /** The vocabulary, and therefore the width, is learned. */
    @Backbone(input = Word.class)
    @Head(names = {"noun", "verb"}, dropout = 0.5)
    class WordClassifier {
        @Dense(units = 4, activation = RELU) Layer hidden;
    }

    /** A forward pass over columns. */
    @Backbone(input = Word.class)
    @Head(classes = 2)
    class CustomPass {
        @Dense(4) Layer hidden;

        @Forward
        NDArray features(NDArray x) {
            return hidden.apply(x);
        }
    }
}
