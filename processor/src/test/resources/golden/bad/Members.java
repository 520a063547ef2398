package golden;

import ai.djl.modality.cv.Image;
import ai.djl.ndarray.NDArray;
import dev.condyle.Backbone;
import dev.condyle.Head;
import dev.condyle.Resize;
import dev.condyle.layer.Activation;
import dev.condyle.layer.Conv2d;
import dev.condyle.layer.Dense;
import dev.condyle.layer.Dropout;
import dev.condyle.layer.Flatten;
import dev.condyle.layer.MaxPool2d;
import dev.condyle.layer.Padding;
import dev.condyle.runtime.Layer;

class Members {
    @Backbone(input = Image.class, shape = {3, 28, 28})
    static class Convolutions {
        @Conv2d(filters = 0, kernel = 3) Layer filters; // CONDYLE-301 "0," / "filters"
        @Conv2d(filters = 1, kernel = {3, -1}) Layer kernel; // CONDYLE-301 "{3" / "kernel"
        @Conv2d(filters = 1, kernel = {3, 3, 3}) Layer three; // CONDYLE-302 "{3" / "kernel"
        @Conv2d(filters = 1, kernel = {}) Layer none; // CONDYLE-302 "{}" / "kernel"
        @Conv2d(filters = 1, kernel = 3, stride = 0) Layer stride; // CONDYLE-301 "0)" / "stride"
        @Conv2d(filters = 1, kernel = 3, dilation = 0) Layer dilation; // CONDYLE-301 "0)" / "dilation"
        @Conv2d(filters = 1, kernel = 3, pad = -1) Layer pad; // CONDYLE-301 "-1" / "pad"
        @Conv2d(filters = 1, kernel = 3, pad = {1, 1, 1}) Layer pads; // CONDYLE-302 "{1" / "pad"
        @Conv2d(filters = 1, kernel = 3, groups = 0) Layer groups; // CONDYLE-301 "0)" / "groups"
        @Conv2d(filters = 1, kernel = 3, padding = Padding.VALID, pad = 1) Layer both; // CONDYLE-308 "1)" / "pad ="
    }

    @Backbone(input = Image.class, shape = {3, 28, 28})
    static class Others {
        @MaxPool2d(0) Layer window; // CONDYLE-301 "0"
        @MaxPool2d({2, 2, 2}) Layer windows; // CONDYLE-302 "{2"
        @MaxPool2d(value = 2, stride = {2, 0}) Layer stride; // CONDYLE-301 "{2" / "stride"
        @MaxPool2d(value = 3, pad = 2) Layer pad; // CONDYLE-309 "2)" / "pad"
        @MaxPool2d(value = 3, pad = -1) Layer negative; // CONDYLE-301 "-1)" / "pad"
        @MaxPool2d(value = 3, padding = Padding.SAME, pad = 1) Layer both; // CONDYLE-308 "1)" / "pad ="
        @Dropout(1) Layer dropout; // CONDYLE-303 "1"
        @Dropout(Double.NaN) Layer nan; // CONDYLE-303 ".NaN" / "Double"
        @Dense Layer neither; // CONDYLE-306 "@Dense"
        @Dense(value = 4, units = 4) Layer twice; // CONDYLE-307 "4)" / "units"
        @Dense(0) Layer value; // CONDYLE-301 "0"
        @Dense(units = -4) Layer units; // CONDYLE-301 "-4" / "units"
    }

    @Backbone(input = Image.class, shape = {3, 28, 28})
    static class WithoutEffect {
        @Conv2d(filters = 1, kernel = 1, dilation = 2) Layer dilation; // CONDYLE-310 "2)" / "dilation"
        @Flatten Layer flat;
        @Flatten Layer again; // CONDYLE-310 "@Flatten"
        @Dropout(0) Layer dropout; // CONDYLE-310 "@Dropout"
    }
}
