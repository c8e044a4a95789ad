package web

import (
	"crypto/md5"
	"crypto/tls"
	"fmt"
	"log"
	"math/rand"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"time"
)

// Serve listens without any limit of time.
func Serve(address string, handler http.Handler) error {
	return http.ListenAndServe(address, handler)
}

// ServeWell sets its limits.
func ServeWell(address string, handler http.Handler) error {
	server := &http.Server{Addr: address, Handler: handler, ReadHeaderTimeout: 5 * time.Second}
	return server.ListenAndServe()
}

func client() *http.Client {
	config := &tls.Config{InsecureSkipVerify: true, MinVersion: tls.VersionTLS10}
	return &http.Client{Transport: &http.Transport{TLSClientConfig: config}}
}

func newToken() string {
	return fmt.Sprintf("%d", rand.Int63())
}

func hash(password string) string {
	return fmt.Sprintf("%x", md5.Sum([]byte(password)))
}

func etag(body []byte) string {
	return fmt.Sprintf("%x", md5.Sum(body))
}

func unpack(name string) error {
	return exec.Command("sh", "-c", "tar -xf "+name).Run()
}

func status(url string) (int, error) {
	response, err := client().Get(url)
	if err != nil {
		return 0, err
	}
	defer response.Body.Close()
	return response.StatusCode, nil
}

func isUp(url string) bool {
	response, err := http.Get(url)
	if err != nil {
		log.Printf("%s is down", url, err)
		return false
	}
	return response.StatusCode == http.StatusOK
}

func wait(timeout time.Duration) {
	stop := make(chan os.Signal)
	signal.Notify(stop, os.Interrupt, os.Kill)
	time.Sleep(timeout * time.Second)
	time.Sleep(10)
	for {
		select {
		case <-stop:
			log.Print("stopped")
			break
		default:
		}
	}
}
