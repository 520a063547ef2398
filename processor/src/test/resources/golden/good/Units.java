package golden;

import static dev.condyle.layer.Activation.Function.RELU;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.layer.Activation;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Embedding;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.layer.Lstm;
import dev.condyle.layer.Padding;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;

class Units {

    /** The example of the README. */
    @Backbone
    static class ResidualUnit {
        @Conv2d(filters = 8, kernel = 3, padding = Padding.SAME, activation = RELU) Layer conv1;
        @Conv2d(filters = 8, kernel = 3, padding = Padding.SAME) Layer conv2;

        @Forward NDArray add(NDArray x) {
            return ai.djl.nn.Activation.relu(x.add(conv2.apply(conv1.apply(x))));
        }
    }

    @Backbone(input = Image.class, shape = {1, 12, 12})
    @Head(classes = 3)
    static class Reader {
        @Conv2d(filters = 8, kernel = 3) Layer stem;
        @Use(ResidualUnit.class) Layer unit1;
        @Use(ResidualUnit.class) Layer unit2;
        @Use(ResidualUnit.class) Layer unit3;
        @GlobalAvgPool Layer pool;
    }

    @Backbone
    public static class Halved {
        @Conv2d(filters = 4, kernel = 3, stride = 2, padding = Padding.SAME) Layer conv;
        @BatchNorm Layer norm;
        @Activation(RELU) Layer relu;
    }

    /** A unit of units. */
    @Backbone
    static class Quartered {
        @Use(Halved.class) Layer first;
        @Use(Halved.class) Layer second;
    }

    /** All shapes and counts are known. */
    @Backbone(input = Image.class, shape = {3, 20, 13})
    @Head(classes = 2)
    static class Plain {
        @Use(Quartered.class) Layer body;
        @Use(Halved.class) Layer shapes;
        @GlobalAvgPool Layer pool;
    }

    @Backbone(shape = {6})
    static class OfOneShape {
        @Dense(6) Layer hidden;
    }

    @Backbone(input = float[].class, shape = {6})
    @Head(classes = 2)
    static class InAForwardPass {
        @Use(OfOneShape.class) Layer a;
        @Use(OfOneShape.class) Layer b;

        @Forward NDArray features(NDArray x) {
            return x.add(b.apply(a.apply(x)));
        }
    }

    @Backbone(input = float[].class, shape = {6})
    @Head(classes = 2)
    static class InALine {
        @Use(OfOneShape.class) Layer a;
    }

    @Backbone
    static class Words {
        @Embedding(vocabulary = 50, dimension = 8) Layer words;
        @Lstm(units = 5) Layer lstm;
    }

    @Backbone(input = int[].class, shape = {7})
    @Head(classes = 2)
    static class Reviews {
        @Use(Words.class) Layer words;
    }

    @Backbone(input = int[].class, shape = {7})
    static class TowerOfReviews {
        @Use(Words.class) Layer words;
    }

    @Backbone
    static class WordsByHand {
        @Dense(5) Layer after;
        @Embedding(vocabulary = 50, dimension = 8) Layer words;

        @Forward NDArray features(NDArray x) {
            return after.apply(words.apply(x)).mean(new int[] {1});
        }
    }

    @Backbone(input = int[].class, shape = {7})
    @Head(classes = 2, hidden = 4)
    static class ReviewsByHand {
        @Use(WordsByHand.class) Layer words;
    }
}
