package org.tollgate.base.account;

/**
 * Who somebody is by the word of an identity provider, whose signature has been checked.
 *
 * @param issuer and {@code subject} never change for a person
 * @param email null unless the provider says that it has verified it
 * @param username the preferred one; null where the provider gives none
 */
public record ProviderIdentity(String issuer, String subject, String email, String username) {}
