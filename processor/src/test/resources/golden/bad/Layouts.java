package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.Layout;
import dev.condyle.layer.BatchNorm;
import dev.condyle.layer.Conv1d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Embedding;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.GlobalAvgPool;
import dev.condyle.layer.Lstm;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.layer.Use;
import dev.condyle.runtime.Layer;

class Layouts {
    @Backbone(input = float[].class, shape = 8, layout = Layout.SEQUENCE) // CONDYLE-208 ".SEQUENCE" / "layout"
    static class OfAVector {
        @Dense(4) Layer dense;
    }

    @Backbone(input = Image.class, shape = {1, 8, 8}, layout = Layout.SIGNAL) // CONDYLE-208 ".SIGNAL" / "layout"
    static class OfAPicture {
        @Flatten Layer flat;
    }

    @Backbone(shape = 8, layout = Layout.SEQUENCE) // CONDYLE-208 ".SEQUENCE" / "layout"
    static class OfAUnit {
        @Dense(4) Layer dense;
    }

    @Backbone(input = float[].class, shape = {20, 8}, layout = Layout.SEQUENCE) // CONDYLE-310 ".SEQUENCE" / "layout"
    static class OfAForwardPass {
        @Dense(4) Layer dense;

        @Forward NDArray features(NDArray x) { return dense.apply(x); }
    }

    @Head(classes = 2)
    static class OfACustomBlock {
        @Backbone(input = float[].class, shape = {20, 8}, layout = Layout.SEQUENCE) // CONDYLE-310 ".SEQUENCE" / "layout"
        static Block body() { return Blocks.batchFlattenBlock(); }
    }

    @Backbone(input = float[].class, shape = {20, 8})
    static class NormBeforeLstm {
        @BatchNorm Layer norm;
        @Lstm(4) Layer lstm; // CONDYLE-413 "@Lstm"
    }

    @Backbone(input = float[].class, shape = {20, 8})
    static class DenseBeforePool {
        @Dense(4) Layer dense;
        @GlobalAvgPool Layer pool; // CONDYLE-413 "@GlobalAvgPool"
    }

    @Backbone(input = float[].class, shape = {20, 8}, layout = Layout.SEQUENCE)
    static class DeclaredSequence {
        @BatchNorm Layer norm;
        @Dense(4) Layer dense;
        @Lstm(units = 4, returnSequences = true) Layer lstm;
        @GlobalAvgPool Layer pool;
    }

    @Backbone(input = float[].class, shape = {8, 20}, layout = Layout.SIGNAL)
    static class DeclaredSignal {
        @Dense(4) Layer dense;
        @BatchNorm Layer norm;
        @Lstm(4) Layer lstm;
    }

    @Backbone(input = int[].class, shape = 4)
    static class WindowOverASequence {
        @Embedding(vocabulary = 9, dimension = 8) Layer words;
        @Conv1d(filters = 3, kernel = 5) Layer conv; // CONDYLE-402 "5)" / "kernel"
    }

    @Backbone(input = int[].class, shape = 4)
    static class PictureLayerOverASequence {
        @Embedding(vocabulary = 9, dimension = 8) Layer words;
        @MaxPool2d(2) Layer pool; // CONDYLE-401 "@MaxPool2d"
    }

    @Backbone
    static class Filters {
        @Conv1d(filters = 8, kernel = 3) Layer conv;
    }

    @Backbone(input = int[].class, shape = 12)
    static class UnitWithoutLayout {
        @Embedding(vocabulary = 9, dimension = 8) Layer words;
        @Use(Filters.class) Layer filters; // CONDYLE-867 ".class" / "Filters"
    }

    @Backbone
    static class Words {
        @Embedding(vocabulary = 9, dimension = 8) Layer words;
        @Use(Filters.class) Layer filters; // CONDYLE-867 ".class" / "Filters"
    }

    @Backbone
    static class Steps {
        @Lstm(4) Layer lstm;
    }

    @Backbone(input = float[].class, shape = {8, 12})
    static class UnitOfSequences {
        @Conv1d(filters = 8, kernel = 3) Layer conv;
        @Use(Steps.class) Layer steps; // CONDYLE-867 ".class" / "Steps"
    }

    @Backbone(layout = Layout.SEQUENCE)
    static class Sequences {
        @Dense(4) Layer dense;
    }

    @Backbone(input = float[].class, shape = 8)
    static class SequencesOfAVector {
        @Use(Sequences.class) Layer unit; // CONDYLE-868 ".class" / "Sequences"
    }
}
