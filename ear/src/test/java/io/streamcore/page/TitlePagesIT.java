package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.Dj;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue as its makers keep it, in a browser. */
@NeedsProgram("chromium")
class TitlePagesIT {

  @TempDir private static Path folder;

  private static Chromium chromium;
  private static Dj dj;
  private static UUID sound;

  @BeforeAll
  static void upload() {
    chromium = new Chromium();
    dj = Dj.join(RunningProduct.get());
    sound = dj.upload(Sounds.tone(folder.resolve("tone.mp3"), 5, "-b:a", "64k"));
    dj.awaitReady(sound);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void a_title_is_made_of_an_upload_changed_deleted_and_restored() throws IOException {
    String name = "Ghost Light " + UUID.randomUUID().toString().substring(0, 8);
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(new Site.Member(dj.email(), Dj.PASSWORD));
      Page page = visit.page;
      page.navigate("/titles");
      button(page, "New title").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Title").fill(name);
      dialog.getByLabel("What is played").selectOption(sound.toString());
      button(page, "Add title").click();
      page.waitForURL("**/titles/*");
      assertThat(page.locator("#title-line")).containsText("In the catalogue");

      page.getByLabel("Year of release").fill("1066");
      page.getByLabel("Jazz", new Page.GetByLabelOptions().setExact(true)).check();
      button(page, "Save").click();
      assertThat(page.locator("#release_year-error")).containsText("1850");
      page.getByLabel("Year of release").fill("1994");
      page.getByLabel("From which age").fill("12");
      page.getByLabel("Only for subscribers").check();
      button(page, "Save").click();
      assertThat(page.locator("#title-line")).containsText("12+");

      page.locator("#file").setInputFiles(picture(100));
      assertThat(page.locator("#poster canvas")).isVisible();
      button(page, "Use this picture").click();
      assertThat(page.locator("#poster-form :is(.form-error, .field-error):not(:empty)"))
          .isVisible();
      page.locator("#file").setInputFiles(picture(1400));
      button(page, "Use this picture").click();
      assertThat(page.locator("#poster img")).isVisible();

      page.navigate("/titles");
      page.getByLabel("Search titles").fill(name);
      Locator row = page.locator("#titles li").filter(having(name));
      assertThat(row).containsText("Jazz");
      button(page, "Delete " + name).click();
      assertThat(row).isHidden();
      page.navigate("/titles?view=bin");
      button(page, "Restore " + name).click();
      assertThat(page.locator("#toasts")).containsText("back in the catalogue");
      page.navigate("/titles");
      assertThat(row).isVisible();
    }
  }

  @Test
  void the_episodes_of_a_series_are_added_and_moved() {
    String name = "Keepers " + UUID.randomUUID().toString().substring(0, 8);
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(new Site.Member(dj.email(), Dj.PASSWORD));
      Page page = visit.page;
      page.navigate("/titles");
      button(page, "New title").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Title").fill(name);
      dialog.getByLabel("Type").selectOption("series");
      button(page, "Add title").click();
      page.waitForURL("**/titles/*");
      button(page, "New season").click();
      addEpisode(page, "Alpha");
      for (String episode : List.of("Beta", "Gamma")) {
        button(page, "Add an episode to Season 1").click();
        addEpisode(page, episode);
      }
      Locator rows = page.locator("#seasons li strong");
      assertThat(rows).hasText(new String[] {"Alpha", "Beta", "Gamma"});

      move(page, "Gamma", "ArrowUp");
      assertThat(rows).hasText(new String[] {"Alpha", "Gamma", "Beta"});
      move(page, "Alpha", "ArrowDown");
      assertThat(rows).hasText(new String[] {"Gamma", "Alpha", "Beta"});
      page.reload();
      assertThat(rows).hasText(new String[] {"Gamma", "Alpha", "Beta"});
      assertThat(page.locator("#seasons .episode-number")).hasText(new String[] {"1", "2", "3"});

      button(page, "Add an episode to Season 1").click();
      page.getByRole(AriaRole.DIALOG).getByLabel("Number").fill("2");
      page.getByRole(AriaRole.DIALOG).getByLabel("Title").fill("Twice");
      button(page, "Add episode").click();
      assertThat(page.locator("#ep_episode_number-error")).containsText("has this number");
    }
  }

  @Test
  void a_family_keeps_its_profiles_and_a_child_stays_inside() {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(Site.newDj());
      Page page = visit.page;
      page.navigate("/profiles");
      for (String name : List.of("Ada", "Ben", "Cleo", "Dora")) {
        button(page, "New profile").click();
        saveProfile(page, name);
      }
      button(page, "New profile").click();
      page.getByLabel("A child: only").check();
      saveProfile(page, "Emil");
      assertThat(page.locator("#pin-error")).containsText("needs a PIN");
      page.locator("#pin").fill("4711");
      button(page, "Save").click();
      assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
      assertThat(page.locator("#full")).isVisible();
      button(page, "New profile").click();
      saveProfile(page, "Frida");
      assertThat(page.locator("#profile-form .form-error")).containsText("at most 5 profiles");
      button(page, "Cancel").click();

      button(page, "Edit Ben").click();
      page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill("Benno");
      page.getByLabel("whale").check();
      button(page, "Save").click();
      button(page, "Delete Benno").click();
      button(page, "Delete profile").click();
      assertThat(page.locator("#profiles")).not().containsText("Benno");
      page.navigate("/profiles?view=bin");
      button(page, "Restore Benno").click();
      assertThat(page.locator("#toasts")).containsText("Benno is back");
      page.navigate("/profiles");

      button(page, "Go on as Emil").click();
      page.waitForURL("**/browse");
      page.navigate("/profiles");
      assertThat(button(page, "New profile")).isHidden();
      button(page, "Leave the child’s profile").click();
      page.getByRole(AriaRole.DIALOG).getByLabel("PIN").fill("4711");
      button(page, "Go on").last().click();
      assertThat(button(page, "New profile")).isVisible();
      assertThat(page.locator("#profiles li")).hasCount(5);
    }
  }

  private static void addEpisode(Page page, String title) {
    page.getByRole(AriaRole.DIALOG).getByLabel("Title").fill(title);
    page.getByRole(AriaRole.DIALOG).getByLabel("What is played").selectOption(sound.toString());
    button(page, "Add episode").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(page.locator("#seasons")).containsText(title);
  }

  /** Moves an episode, and waits until the product has it there. */
  private static void move(Page page, String title, String key) {
    button(page, "Move " + title + ": with the arrow keys").press(key);
    assertThat(page.locator("#seasons[inert]")).hasCount(0);
  }

  private static void saveProfile(Page page, String name) {
    page.getByRole(AriaRole.DIALOG).getByLabel("Name").fill(name);
    button(page, "Save").click();
  }

  private static Path picture(int side) throws IOException {
    Path file = folder.resolve(side + ".png");
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    assertThat(ImageIO.write(image, "png", file.toFile())).isTrue();
    return file;
  }

  private static Locator.FilterOptions having(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
