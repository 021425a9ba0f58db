using System.Net.Http.Headers;
using System.Text;

namespace Claims.Testing.Servers;

/// <summary>RabbitMQ's management interface.</summary>
public static class BrokerManagement
{
    /// <param name="address">With user and password.</param>
    public static HttpClient Client(Uri address)
    {
        var client = new HttpClient { BaseAddress = new Uri($"{address.Scheme}://{address.Authority}/") };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo))));
        return client;
    }
}
