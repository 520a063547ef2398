package golden;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.condyle.Backbone;
import dev.condyle.Forward;
import dev.condyle.Head;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Dropout;
import dev.condyle.runtime.Layer;
import java.io.IOException;
import java.util.List;

class Forwards {
    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class Twice {
        @Dense(4) Layer a;

        @Forward NDArray first(NDArray x) { return a.apply(x); }
        @Forward NDArray second(NDArray x) { return a.apply(x); } // CONDYLE-801 "@Forward"
    }

    static class Alone {
        @Forward NDArray features(NDArray x) { return x; } // CONDYLE-802 "@Forward"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    record ARecord() {
        @Forward NDArray features(NDArray x) { return x; } // CONDYLE-803 "@Forward"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    interface AnInterface {
        @Forward default NDArray features(NDArray x) { return x; } // CONDYLE-803 "@Forward"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static abstract class Abstract { // CONDYLE-804 "class" / "Abstract"
        @Dense(4) Layer a;

        @Forward abstract NDArray features(NDArray x); // CONDYLE-806 "features" / "features(NDArray x)"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    class Inner { // CONDYLE-804 "class" / "Inner"
        @Forward NDArray features(NDArray x) { return x; }
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class WithArguments {
        final int units;

        WithArguments(int units) { this.units = units; } // CONDYLE-804 "WithArguments" / "WithArguments(int units)"

        @Forward NDArray features(NDArray x) { return x; }
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class PrivateConstructor {
        private PrivateConstructor() {} // CONDYLE-804 "PrivateConstructor" / "PrivateConstructor()"

        PrivateConstructor(int units) {}

        @Forward NDArray features(NDArray x) { return x; }
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class ThrowingConstructor {
        ThrowingConstructor() throws IOException {} // CONDYLE-804 "ThrowingConstructor" / "ThrowingConstructor() throws IOException"

        @Forward NDArray features(NDArray x) { return x; }
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class FieldsThatCannotBeSet {
        @Dense(4) private Layer hidden; // CONDYLE-805 "hidden"
        @Dense(4) final Layer fixed = null; // CONDYLE-805 "fixed"
        @Dense(4) static Layer shared; // CONDYLE-604 "shared"

        @Forward NDArray features(NDArray x) { return hidden.apply(x); }
    }

    static class InputsAndHeadsThatCannotBeSet {
        @Backbone(input = float[].class, shape = {4}) private Layer left; // CONDYLE-805 "left"
        @Backbone(input = float[].class, shape = {4}) final Layer right = null; // CONDYLE-805 "right"
        @Head(classes = 2) private Layer one; // CONDYLE-805 "one"
        @Head(classes = 2) final Layer other = null; // CONDYLE-805 "other"

        @Forward NDArray features(NDArray left, NDArray right) { return left; }
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class Static {
        @Forward static NDArray features(NDArray x) { return x; } // CONDYLE-806 "features" / "features(NDArray x)"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class Private {
        @Forward private NDArray features(NDArray x) { return x; } // CONDYLE-806 "features" / "features(NDArray x)"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class Throws {
        @Forward NDArray features(NDArray x) throws IOException { return x; } // CONDYLE-807 "features" / "features(NDArray x) throws IOException"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class ReturnsAList {
        @Forward NDList features(NDArray x) { return new NDList(x); } // CONDYLE-808 "features" / "features(NDArray x)"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class ReturnsNothing {
        @Forward void features(NDArray x) {} // CONDYLE-808 "features" / "features(NDArray x)"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class TakesFloats {
        @Forward NDArray features(NDArray x, List<float[]> more) { return x; } // CONDYLE-809 "more"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class TakesNothing {
        @Forward NDArray features() { return null; } // CONDYLE-809 "features" / "features()"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class TakesMany {
        @Forward NDArray features(NDArray... x) { return x[0]; } // CONDYLE-809 "x"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class TakesTwo {
        @Forward NDArray features(NDArray x, NDArray other) { return x; } // CONDYLE-810 "other"
    }

    @Backbone(input = float[].class, shape = {4})
    @Head(classes = 2)
    static class WithALayerOutOfRange {
        @Dense(0) Layer a; // CONDYLE-301 "0"
        @Dropout(1) Layer b; // CONDYLE-303 "1"

        @Forward NDArray features(NDArray x) { return a.apply(x); }
    }
}
