import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/** One node, for tests: each argument is a setting, name=value; several values are separated by commas. */
final class SearchServer extends Node {
  private SearchServer(Settings settings) {
    super(
        InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> "test"),
        List.of(Netty4Plugin.class),
        true);
  }

  public static void main(String[] arguments) throws Exception {
    Settings.Builder settings = Settings.builder();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      String name = argument.substring(0, equals);
      String value = argument.substring(equals + 1);
      if (value.contains(",")) settings.putList(name, value.split(","));
      else settings.put(name, value);
    }
    Settings built = settings.build();
    LogConfigurator.setNodeName(built.get("node.name"));
    new SearchServer(built).start();
    new CountDownLatch(1).await();
  }
}
