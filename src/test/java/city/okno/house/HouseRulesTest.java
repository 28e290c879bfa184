package city.okno.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

class HouseRulesTest {

    private static final JavaClasses OKNO =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("city.okno");

    /// The one place where Okno's clock is made.
    private static final String CLOCK_MAKER = "StorageConfiguration";

    @Test
    void takesTimeFromItsClockOnly() {
        noClasses()
                .that()
                .doNotHaveSimpleName(CLOCK_MAKER)
                .should()
                .callCodeUnitWhere(
                        calling("the time of the machine", HouseRulesTest::readsMachineTime))
                .check(OKNO);
    }

    @Test
    void dependsOnNoSettingOfTheMachine() {
        noClasses()
                .should()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .check(OKNO);
    }

    @Test
    void keepsSqlInRepositories() {
        noClasses()
                .that()
                .haveSimpleNameNotContaining("Repository")
                .and()
                .haveSimpleNameNotEndingWith("Configuration")
                .and()
                .resideOutsideOfPackages("city.okno.storage..", "city.okno.planning..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc.core.simple..", "javax.sql..")
                .check(OKNO);
    }

    @Test
    void hidesRepositories() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(OKNO);
    }

    @Test
    void hasNoCirclesAmongPackages() {
        slices().matching("city.okno.(**)").should().beFreeOfCycles().check(OKNO);
    }

    @Test
    void keepsSettingsInRecords() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .andShould()
                .haveSimpleNameEndingWith("Settings")
                .check(OKNO);
    }

    private static DescribedPredicate<JavaCall<?>> calling(
            String what, Predicate<JavaCall<?>> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static boolean readsMachineTime(JavaAccess<?> call) {
        var owner = call.getTargetOwner();
        var name = call.getTarget().getName();
        return owner.getPackageName().startsWith("java.time") && name.equals("now")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis")
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(InstantSource.class) && name.equals("system")
                || owner.isEquivalentTo(Date.class)
                        && name.equals("<init>")
                        && call.getTarget().getFullName().endsWith("<init>()");
    }
}
