package org.tollgate.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.test.context.ContextConfiguration;

/**
 * Gives a Spring test ({@code @DataJpaTest}, {@code @SpringBootTest}, …) a fresh migrated database
 * of the kind named in property {@code tollgate.test.database} (h2 or postgres) and a data folder
 * of its own ({@code tollgate.home}). A test that must run on one kind whatever was chosen adds
 * {@code @TestPropertySource(properties = "tollgate.test.database=postgres")}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(TestContexts.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
public @interface OnTestDatabase {}
