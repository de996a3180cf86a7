package org.tollgate.governance.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTargetsTests {

  private final WebhookTargets targets =
      new WebhookTargets(
          "https://hooks.example.org/crm, https://talk.example.org:8443 http://127.0.0.1:9"
              + " http://169.254.169.254 https://localhost https://10.1.2.3");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.org/crm",
        "https://hooks.example.org/crm/gates?room=4",
        "https://HOOKS.example.org:443/crm/x",
        "https://talk.example.org:8443",
        "https://talk.example.org:8443/any/thing",
        "http://127.0.0.1:9/hook"
      })
  void takesWhatTheListNamesAndWhatLiesBelow(String typed) {
    assertThat(targets.allowed(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no address",
        "http://hooks.example.org/crm",
        "https://hooks.example.org/",
        "https://hooks.example.org/crm-of-others",
        "https://hooks.example.org/crm/../admin",
        "https://hooks.example.org.attacker.org/crm",
        "https://attacker.org/https://hooks.example.org/crm",
        "https://hooks.example.org@attacker.org/crm",
        "https://user:secret@hooks.example.org/crm",
        "https://talk.example.org/any",
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.1:22/",
        "file:///etc/passwd",
        "https://hooks.example.org/crm#part"
      })
  void refusesEverythingElse(String typed) {
    assertThat(targets.allowed(typed)).isEmpty();
  }

  @Test
  void refusesANameOnTheListThatLeadsIntoTheHouse() {
    assertThatThrownBy(() -> targets.resolve(URI.create("https://localhost/hook")))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void takesAPrivateAddressThatTheListSpellsOut() throws UnknownHostException {
    assertThat(targets.resolve(URI.create("https://10.1.2.3/hook")).getHostAddress())
        .isEqualTo("10.1.2.3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "0.0.0.0",
        "0.1.2.3",
        "192.0.0.192",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "::ffff:127.0.0.1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::"
      })
  void knowsTheAddressesThatAreNoneOfTheOpenInternet(String address) throws UnknownHostException {
    assertThat(WebhookTargets.isPrivate(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "2606:2800:220:1::1"})
  void knowsTheAddressesOfTheOpenInternet(String address) throws UnknownHostException {
    assertThat(WebhookTargets.isPrivate(InetAddress.getByName(address))).isFalse();
  }
}
