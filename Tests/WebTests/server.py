"""A server on 127.0.0.1 for tests: it answers by the path that is asked for, and writes each request down.

usage: server.py LOG [CERTIFICATE KEY]    (prints its port, and serves until its input ends)
"""
import gzip, http.server, json, os, ssl, sys, threading, time

LOG = sys.argv[1]
PATHS = {}


def picture(width, shade):
    """An uncompressed picture (BMP, 24 bits) of a slope from dark to light, so that a copy of another size looks alike."""
    rows = b"".join(
        b"".join(bytes([min(255, x * 200 // width + shade)] * 3) for x in range(width)) + b"\0" * (-width * 3 % 4)
        for y in range(width))
    head = len(rows) + 54
    return (b"BM" + head.to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little") + (40).to_bytes(4, "little")
            + width.to_bytes(4, "little") * 2 + (1).to_bytes(2, "little") + (24).to_bytes(2, "little") + bytes(24) + rows)


class Answers(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.0"

    def log_message(self, *_):
        pass

    def send(self, status, body=b"", kind="text/html; charset=utf-8", **headers):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        with open(LOG, "a") as log:
            log.write(json.dumps({"path": self.path, "headers": {k.lower(): v for k, v in self.headers.items()}}) + "\n")
        port = self.server.server_address[1]
        path, _, query = self.path.partition("?")
        name = path.strip("/").split("/")[0]
        if path == "/photo.bmp" or name == "wrong-kind":
            kind = "text/plain" if name == "wrong-kind" else "image/bmp"
            return self.send(200, picture(64, 0), kind)
        if path == "/small.bmp":
            return self.send(200, picture(16, 0), "image/bmp")
        if path == "/other.bmp":
            return self.send(200, picture(64, 55)[:54] + bytes(64 * 64 * 3), "image/bmp")
        if name == "status":
            return self.send(int(path.split("/")[2]), b"<html><body>" + b"words " * 50 + b"</body></html>")
        if name == "to":
            return self.send(302, Location=path[len("/to"):] + ("?" + query if query else ""))
        if name == "away":
            return self.send(301, Location=f"http://localhost:{port}/landing")
        if name == "to-file":
            return self.send(302, Location="file:///etc/passwd")
        if name == "loop":
            return self.send(302, Location="/pool")
        if name == "pool":
            return self.send(302, Location="/loop")
        if name == "chain":
            return self.send(302, Location=f"/chain/{int(path.split('/')[2]) + 1}")
        if name == "drip":
            self.send(200)
            for _ in range(200):
                self.wfile.write(b"x")
                self.wfile.flush()
                time.sleep(0.1)
            return
        if name == "huge":
            return self.send(200, b"<p>" + b"x" * 3_000_000)
        if name == "bomb":
            return self.send(200, gzip.compress(b" " * 30_000_000, 9), Content_Encoding="gzip")
        if name == "packed":
            return self.send(200, gzip.compress(b"<p>unpacked"), Content_Encoding="gzip")
        if name == "strange-packing":
            return self.send(200, b"????", Content_Encoding="lzma")
        if name == "many-headers":
            return self.send(200, b"x", **{f"X_{n}": "y" * 1000 for n in range(90)})
        if name == "short":
            return self.send(200, b"half", Content_Length="4000")
        if name == "challenge":
            return self.send(403, b"<html>Just a moment", cf_mitigated="challenge")
        if name == "cookie":
            return self.send(200, b"ok", Set_Cookie="a=b; Path=/")
        if path in PATHS:
            return self.send(200, PATHS[path].replace("PORT", str(port)).encode())
        self.send(404, b"<html><body>Not found</body></html>")


def answers():
    """Pages that a test wants, as lines of JSON: path and text."""
    for line in sys.stdin:
        page = json.loads(line)
        PATHS[page["path"]] = page["text"]
        print("set", flush=True)
    os._exit(0)


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        pass  # a reader that has seen enough goes away


server = Server(("127.0.0.1", 0), Answers)
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])
    server.socket = context.wrap_socket(server.socket, server_side=True)
threading.Thread(target=answers, daemon=True).start()
print(server.server_address[1], flush=True)
server.serve_forever()
