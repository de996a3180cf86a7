package org.tollgate.shell.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Locale;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PostMapping;
import org.tollgate.base.shared.Actor;

/** The OpenAPI document at {@code /v3/api-docs}: what all addresses have in common. */
@Configuration
class ApiDocument {

  private static final String PROBLEM = "Problem";

  static {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Locale.class);
  }

  @Bean
  OpenAPI openApi(@Value("${spring.application.version:dev}") String version) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Tollgate")
                .version(version)
                .description(
                    "Rollouts, their gates and decisions. Changes need a session and its CSRF"
                        + " token; a token of scope READ reads. Signing acts carry the password"
                        + " and what the server showed."))
        .components(
            new Components()
                .addSchemas(PROBLEM, problem())
                .addSecuritySchemes(
                    "session",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("JSESSIONID"))
                .addSecuritySchemes(
                    "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList("session"))
        .addSecurityItem(new SecurityRequirement().addList("token"));
  }

  @Bean
  ModelResolver schemas(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new SchemaNames());
  }

  @Bean
  OperationCustomizer commonAnswers() {
    return (operation, method) -> {
      operation.getResponses().addApiResponse("default", problemAnswer());
      if (method.hasMethodAnnotation(PostMapping.class)) {
        addKey(operation);
      }
      return operation;
    };
  }

  private static void addKey(Operation operation) {
    operation.addParametersItem(
        new HeaderParameter()
            .name(IdempotencyFilter.KEY)
            .required(false)
            .description("The same key and request again are answered again, for a day")
            .schema(new StringSchema().maxLength(200)));
  }

  private static ApiResponse problemAnswer() {
    return new ApiResponse()
        .description("A problem (RFC 9457), in the language of Accept-Language")
        .content(
            new Content()
                .addMediaType(
                    "application/problem+json",
                    new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
  }

  private static Schema<?> problem() {
    Schema<?> wrong =
        new ObjectSchema()
            .addProperty("field", new StringSchema())
            .addProperty("detail", new StringSchema());
    return new ObjectSchema()
        .addProperty("type", new StringSchema())
        .addProperty("title", new StringSchema())
        .addProperty("status", new IntegerSchema())
        .addProperty("detail", new StringSchema())
        .addProperty("instance", new StringSchema())
        .addProperty("reason", new StringSchema().description("Stable key of a refusal"))
        .addProperty("number", new StringSchema().description("Under which the log has a fault"))
        .addProperty("errors", new ArraySchema().items(wrong));
  }
}
