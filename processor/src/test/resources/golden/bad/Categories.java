package golden;

import dev.condyle.feature.Categorical;
import dev.condyle.feature.Combiner;
import dev.condyle.feature.Embedded;
import dev.condyle.feature.Features;
import dev.condyle.feature.OutputMode;
import dev.condyle.feature.Missing;
import dev.condyle.feature.Semantics;
import dev.condyle.feature.Unknown;
import java.util.List;

class Categories {
    enum Island {
        BISCOE,
        DREAM
    }

    @Features
    record Members(
            @Categorical(value = "a", hashed = 2) String both, // CONDYLE-1015 "2)" / ""
            @Categorical({"a", "b", "a"}) String twice, // CONDYLE-1017 "{" / ""
            @Categorical({}) String none, // CONDYLE-1029 "{}" / ""
            @Categorical(numbers = 1) String numbers, // CONDYLE-1018 "1)" / ""
            @Categorical(identity = 2) List<String> identity, // CONDYLE-1018 "2)" / ""
            @Categorical("1") int texts, // CONDYLE-1018 "\"1\"" / ""
            @Categorical({"a", "bc"}) char letter, // CONDYLE-1020 "{" / ""
            @Categorical(numbers = {1, 300}) byte outside, // CONDYLE-1021 "{" / ""
            @Categorical(identity = 0) int zero, // CONDYLE-1012 "0)" / ""
            @Categorical(hashed = 1) String bin, // CONDYLE-1012 "1)" / ""
            @Categorical(hashed = 16_777_217) String bins, // CONDYLE-1012 "16" / ""
            @Categorical(hashed = 16_777_217) @Embedded(2) String embeddedBins,
            @Categorical(hashed = 2_147_483_646) @Embedded(2) String manyBins, // CONDYLE-1012 "2_" / ""
            @Categorical(identity = 16_777_217) int oneHot, // CONDYLE-1012 "16" / ""
            @Categorical(identity = 2_147_483_645) @Embedded(1) int embedded,
            @Categorical(maxCategories = 500_000_001) @Embedded(2) String learned, // CONDYLE-1012 "500" / ""
            @Categorical(hashed = 2_000_000) @Embedded(2) List<String> list, // CONDYLE-1012 "2_" / ""
            @Categorical(hashed = 2, salt = {1, 2, 3}) String salt, // CONDYLE-1034 "{1" / ""
            @Categorical(salt = 1) String unsalted, // CONDYLE-1014 "1)" / ""
            @Categorical(value = "a", maxCategories = 3) String max, // CONDYLE-1014 "3)" / ""
            @Categorical(hashed = 2, minCount = 3) String minCount, // CONDYLE-1014 "3)" / ""
            @Categorical(minCount = 0) String never, // CONDYLE-1012 "0)" / ""
            @Categorical(hashed = 2, unknown = Unknown.ERROR) String known, // CONDYLE-1014 ".ERROR" / ""
            @Categorical(unknown = Unknown.ZEROS, unknownBins = 2) String zeros, // CONDYLE-1014 "2)" / ""
            @Categorical(identity = 2, unknownBins = 2) int range, // CONDYLE-1014 "2) int" / ""
            @Categorical(missing = Missing.ERROR) int primitive, // CONDYLE-1022 ".ERROR" / ""
            @Categorical(outputMode = OutputMode.COUNT) String one, // CONDYLE-1014 ".COUNT" / ""
            @Categorical(outputMode = OutputMode.COUNT) @Embedded(2) List<String> several, // CONDYLE-1014 ".COUNT" / ""
            @Categorical("BISCOE") Island island, // CONDYLE-1018 "\"BISCOE\"" / ""
            @Categorical(unknown = Unknown.ERROR) boolean flag) {} // CONDYLE-1014 ".ERROR" / ""

    @Features
    record Vectors(
            @Embedded(0) String none, // CONDYLE-1012 "0" / ""
            @Embedded(5000) String large, // CONDYLE-1012 "5000" / ""
            @Embedded(value = 2, combiner = Combiner.SUM) String one, // CONDYLE-1014 ".SUM" / ""
            @Embedded(value = 2, shared = "alone") String alone, // CONDYLE-1025 "\"alone\"" / ""
            @Embedded(value = 2, shared = "t") String first,
            @Embedded(value = 3, shared = "t") String length, // CONDYLE-1026 "\"t\"" / ""
            @Embedded(value = 2, shared = "t") Island type, // CONDYLE-1026 "\"t\"" / ""
            @Categorical(maxCategories = 2) @Embedded(value = 2, shared = "t") String categories) {} // CONDYLE-1026 "\"t\"" / ""

    @Features
    record Tables(
            @Embedded(2) String own,
            @Embedded(value = 2, shared = "own") String first, // CONDYLE-1041 "\"own\"" / ""
            @Embedded(value = 2, shared = "own") String second) {}

    @Features(semantics = Semantics.FEATURE_SPACE)
    record Space(
            @Categorical(unknown = Unknown.ZEROS) String unknown, // CONDYLE-1024 ".ZEROS" / ""
            @Categorical(missing = Missing.BUCKET) Island missing) {} // CONDYLE-1024 ".BUCKET" / ""

    @Features(semantics = Semantics.FEATURE_COLUMN)
    record Column(
            @Categorical(value = "a", unknownBins = 2) String bins, // CONDYLE-1014 "2)" / ""
            @Categorical({"a", ""}) String empty, // CONDYLE-1019 "{" / ""
            @Categorical(missing = Missing.BUCKET) String missing) {} // CONDYLE-1024 ".BUCKET" / ""
}
