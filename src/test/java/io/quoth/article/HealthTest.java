package io.quoth.article;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council voted on Tuesday to close the bridge for two weeks, the mayor said, and asked"
            + " drivers to take the road along the river.",
        "Shares of Lindqvist Holding fell 4 percent in early trading Friday after quarterly profit"
            + " missed analyst estimates, chief executive Maria Okafor told investors.",
        "No comment.",
        "12 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24"
      })
  void english(String text) {
    assertTrue(Health.isEnglish(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Stadtrat beschloss am Dienstag, die Brücke für zwei Wochen zu sperren, und bat die"
            + " Fahrer, die Straße am Fluss zu nehmen, wie die Bürgermeisterin am Abend in der"
            + " Sitzung sagte.",
        "Le conseil municipal a voté mardi la fermeture du pont pendant deux semaines, a dit la"
            + " maire, et il demande aux automobilistes de prendre la route le long de la rivière.",
        "El consejo votó el martes a favor de cerrar el puente durante dos semanas, dijo la"
            + " alcaldesa, y pidió a los conductores que tomaran la carretera a lo largo del río.",
        "De gemeenteraad besloot dinsdag de brug twee weken te sluiten, zei de burgemeester, en"
            + " vroeg de automobilisten om de weg langs de rivier te nemen in die periode.",
        "Belediye meclisi salı günü köprünün iki hafta boyunca kapatılmasına karar verdi, belediye"
            + " başkanı sürücülerden nehir boyunca uzanan yolu kullanmalarını istedi ve teşekkür"
            + " etti dün akşam.",
        "市议会周二投票，决定关闭大桥两周。市长说，并要求司机沿河行驶，以减少交通拥堵。确保居民出行，安全第一，"
            + "同时表示，将尽快完成维修，恢复通车。市议会投票，决定关闭，市长说，谢谢。"
      })
  void notEnglish(String text) {
    assertFalse(Health.isEnglish((text + "\n").repeat(3)));
  }

  @Test
  void aLongTextIsJudgedByItsBeginning() {
    String english = "The mayor said that the bridge was closed and that it was for the best. ";
    assertTrue(Health.isEnglish(english.repeat(1000) + "Straße ".repeat(1_000_000)));
  }
}
