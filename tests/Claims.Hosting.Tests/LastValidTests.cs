using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Claims.Hosting.Tests;

public sealed class LastValidTests
{
    [Fact]
    public void New_values_are_in_force_at_once_and_refused_ones_never()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Limits:Cost", (string?)"25")]).Build();
        using var services = Services(configuration);
        var options = services.GetRequiredService<LastValid<Limits>>();
        Assert.Equal(25, options.Value.Cost);

        Set(configuration, "30");
        Assert.Equal(30, options.Value.Cost);

        Assert.ThrowsAny<Exception>(() => Set(configuration, "-1"));
        Assert.Equal(30, options.Value.Cost);

        Set(configuration, "35");
        Assert.Equal(35, options.Value.Cost);
    }

    [Fact]
    public void Values_that_were_never_valid_are_refused()
    {
        using var services = Services(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Limits:Cost", (string?)"-1")]).Build());

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<LastValid<Limits>>());
    }

    [Fact]
    public async Task Settings_of_an_adapter_that_was_left_out_are_refused_at_start()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Testing.RunningServices.StartAsync([], settings: "--Dapr:SecretStore=secrets"));

        Assert.Contains("Dapr", refused.Message, StringComparison.Ordinal);
    }

    private static void Set(IConfigurationRoot configuration, string cost)
    {
        configuration["Limits:Cost"] = cost;
        configuration.Reload();
    }

    private static ServiceProvider Services(IConfiguration configuration)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(configuration).AddSingleton<LastValid<Limits>>();
        services.AddOptions<Limits>().BindConfiguration("Limits").ValidateDataAnnotations();
        return services.BuildServiceProvider();
    }

    private sealed class Limits
    {
        [Range(0.01, 100)]
        public double Cost { get; set; }
    }
}
